// What the first question can do without: results, and the larger questions. Fetched when there is time, so that a first visit is light.

import { tellLanguagesBy } from "../shared/said.js";
import { spokenIn } from "../shared/spoken.js";
import "./pen.js";
import "./unsent.js";
import { ActionsQuestion } from "./types/actions.js";
import { ClusterQuestion } from "./types/cluster.js";
import { DotsQuestion } from "./types/dots.js";
import { GoalsQuestion } from "./types/goals.js";
import { GradientQuestion } from "./types/gradient.js";
import { PerspectivesQuestion } from "./types/perspectives.js";
import { QuestionsQuestion } from "./types/questions.js";
import { RateQuestion } from "./types/rate.js";
import { ReflectQuestion } from "./types/reflect.js";
import { SuggestQuestion } from "./types/suggest.js";

export { stripView } from "./pages/beside.js";
export { blockView } from "../shared/results/blocks.js";
export { resultView } from "../shared/results/index.js";
export { fieldForm } from "./fields.js";
export { tableView } from "./pages/leaving.js";
export { menuView } from "./pages/menu.js";
export { mirrorView } from "./pages/mirror.js";
export { overView } from "./pages/over.js";
export { ownView } from "./pages/own.js";
export { tasksView } from "./pages/tasks.js";
export { namedHint } from "./named.js";
export { pieces, readTexts } from "./reading.js";
export { takingBack } from "./taking-back.js";
export { bringWhole } from "./whole.js";

tellLanguagesBy(spokenIn);

/** @type {Record<string, typeof import("./question.js").Question>} */
export const LATER = {
  cluster: ClusterQuestion,
  dots: DotsQuestion,
  gradient: GradientQuestion,
  reflect: ReflectQuestion,
  rate: RateQuestion,
  suggest: SuggestQuestion,
  questions: QuestionsQuestion,
  perspectives: PerspectivesQuestion,
  goals: GoalsQuestion,
  actions: ActionsQuestion,
};
