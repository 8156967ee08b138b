## Texts the law asks for

about-accessibility-text =
    Målbild is built so that everybody can take part. We follow WCAG 2.1 at level AA, on which the European rules for public bodies build.
    ## How it works
    Everything can be done by keyboard. What the big screen shows is there as text on the phone. Text can be enlarged to 200 percent. No time limit closes anything by itself: the leader can give more time, and you can say that you need it. Colour never carries meaning alone.
    ## What we know does not fully work
    Grouping of ideas on the big screen is hard to follow for somebody who does not see. The same content is there as lists in the console and in the meeting note. Long comparisons of text are read word by word by some screen readers. Contributions are shown in the language they were written in.
    ## If something is in your way
    Tell whoever leads. You can always answer on paper or ask somebody to write for you. Please describe the fault to the contact below. If you are not content with the answer, turn to the authority that supervises digital accessibility in your country.
    ## How we have tested
    The pages are tested with an automatic tool at every change, and whole meetings are run by keyboard alone.
about-personal-data-text =
    We do not ask participants for name, e-mail or phone number. Your browser gets a random mark, so that you can change your answers and come back.
    ## What is kept?
    What you write and how you answer. Which unit you belong to, if you say so. No addresses and nothing about your phone are kept in the database.
    ## For how long?
    When the meeting closes, the link between you and what you gave is removed. After that, answers remain only as numbers. Where fewer than five have answered, no numbers are shown. Where five or more have, it is shown how many chose what, even when only one did, but never who. Where answers are split by unit, no group under five people is shown. Texts are kept while the journey lasts and are then disposed of by decision. With your receipt code you can find your own contributions.
    ## Who may read?
    What you write is shown to those who take part and may become a public record. So write no names, and nothing you do not want others to read.
    ## Why may we do this?
    The organisation that invites is the controller. The basis is a task in the public interest. Consent is not used, since an employee can rarely say no freely.
    ## Your rights
    You may ask what there is about you, and complain to the data protection authority. Once the tie is cut nobody can see which contributions are yours, not even we.
    ## Cookies
    Only those needed for you to stay in the meeting. No statistics, no third parties.
about-protection = Who may read what, and what is never shown
about-protection-text =
    This page is for whoever examines the program, such as a data protection officer. The rights below are worked out by the same rules that pages, files and meetings ask, and the numbers in the text are those the program goes by.
    ## What is never shown
    No group under { $smallest } people is shown, and no such group can be had as the difference between two numbers. Which groups may be told apart is decided once, when the result is shown. Nothing is added to what has been shown until at least { $smallest } new people have answered. Answers typed in from paper, invented participants and whoever comes in again on the same phone do not count among the { $smallest }.
    ## While a meeting goes on
    Whoever has the server can see the tie between a person and an answer. Whoever leads cannot. A text gets its number only when it is shown to others, and numbers are drawn by lot. How many texts there are is shown in steps of { $step } until they are { $many }.
    ## When the meeting is closed
    The tie is cut and cannot be made again. What is left are texts without authors and answers as counts. Unit, language and that something came late are left only where at least { $smallest } people share it. In an inbox that stays open for months the tie is cut every { $days } days.
    ## The receipt code
    The code has { $signs } characters. With it one finds one's own texts. Without it not even whoever has the database can.
    ## Accounts
    Those who lead have accounts with passwords. A log-in lasts { $logged } days at most and is ended on the account's page. Who logged in, was invited, got a role and saved a file is written down by name and kept for { $register } years. Participants have no accounts.
    ## Other systems
    Whoever leads the organisation can give another system a token. It then reads what is published: not the draft, not what was written in meetings, no numbers under { $smallest } people. It can also be told that a version is published or that a meeting has ended, with numbers and links and without names.
    ## What cannot be promised
    In a small group the way somebody writes may tell who wrote. A backup made while a meeting was open holds the tie for as long as the copy exists.
rights-title = Who may read what
rights-text = A role holds in the journey or the meeting that it is given for. What is published may be read by everybody who has the link.
rights-strangers-none = In another organisation's journeys and meetings none of the roles may read anything.
reads-versions = Published versions, on the desk
reads-draft = The draft
reads-answers = Answers, as counts, and texts
reads-archive = The archive and the journey's settings
reads-numbers = The journey's numbers
reads-board = The meeting's board of groups
reads-room = The meeting's console, note and files
about-model = Help from a language model
about-model-text = When ideas are grouped, their text may be sent to a language model at { $host }, without names or units. It only suggests what belongs together. People decide.
processing-entry-text =
    Processing: collecting ideas, votes and views in vision work.
    Purpose: to draw up and follow up a common vision for the organisation.
    Legal basis: task in the public interest (article 6.1 e).
    Data subjects: staff and invited externals. Data: free text, answers, unit or sector. Names only where somebody chose to give them (actions, statements of intent), and of those who lead.
    Recipients: those who take part; the public for what is published. No transfer to third countries.
    Disposal: the link to a person is removed when the meeting closes. Other material by disposal decision.
    Protection: log-in for those who lead, random marks for participants, groups under five hidden, no addresses in logs.
risk-text-text =
    Free text may hold something about individuals. Measure: a plain request on the first page, hiding with a reason, screening where the risk is high.
    In small groups somebody may guess who wrote. Measure: groups under five are not shown and cannot be derived; order and time are not shown.
    A manager's presence may silence people. Measure: answers hidden until all have answered, voluntary participation, no record of who took part.
    Links may spread. Measure: links can be revoked; a meeting leader's link is for one meeting.
handbook = Handbook
help-search = Search the handbook
help-found = { $n ->
        [0] Nothing in the handbook has all the words of “{ $words }”
        [one] One place about “{ $words }”
       *[other] { $n } places about “{ $words }”
    }
help-pages = The pages
help-for = For you who { $who }.
help-here = Help about this page
