## Storskärmen

and-more = and { $n } more
paused = Paused
qr-alt = QR code for { $url }
screen-scan = Open your camera and scan the code
screen-or-type = or go to
screen-code = and type the code
screen-joined = { $n ->
        [one] { $n } has joined
       *[other] { $n } have joined
    }
screen-soon = We open in a moment. The phones are waiting.
screen-done-of = of { $joined } are done
screen-ideas = At least { $n } contributions so far
screen-closed = Closed. The result comes in a moment.
screen-over = Thank you for today
screen-offline = No contact with the server. The screen updates when the network is back.
network-first = First: join the network { $name }
network-password-is = Password
network-qr-alt = QR code for the network { $name }
