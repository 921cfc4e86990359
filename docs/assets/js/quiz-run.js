// @ts-check
/**
 * A run through the quiz without a page: which questions, in what order, and how they were answered.
 * Chance comes from outside, so that a run can be foreseen.
 */

/** @typedef {{ text: string, right: boolean }} QuizOption */
/** @typedef {{ id: string, topic: string, name: string, many: boolean, inOrder: boolean, options: QuizOption[] }} QuizQuestion */
/** @typedef {{ question: QuizQuestion, chosen: QuizOption[], right: boolean }} QuizAnswer */
/** @typedef {{ topic: string, right: number, of: number, wrong: QuizAnswer[] }} TopicTally */

/**
 * The same things in another order, each order as likely (Fisher and Yates).
 * @template T @param {readonly T[]} things @param {() => number} chance from 0 to below 1 @returns {T[]}
 */
export function shuffled(things, chance) {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/**
 * So many questions, spread over the topics as evenly as they allow, with their answers mixed; numbers keep their order.
 * @param {readonly QuizQuestion[]} all @param {readonly string[]} topics @param {number} count @param {() => number} chance
 */
export function drawn(all, topics, count, chance) {
  const piles = shuffled(topics, chance).map((topic) => shuffled(all.filter((one) => one.topic === topic), chance));
  /** @type {QuizQuestion[]} */
  const taken = [];
  while (taken.length < count && piles.some((pile) => pile.length)) {
    for (const pile of piles) {
      const next = pile.pop();
      if (next && taken.length < count) taken.push(next);
    }
  }
  return mixedAnswers(shuffled(taken, chance), chance);
}

/** @param {readonly QuizQuestion[]} questions @param {() => number} chance @returns {QuizQuestion[]} */
export function mixedAnswers(questions, chance) {
  return questions.map((one) => (one.inOrder ? one : { ...one, options: shuffled(one.options, chance) }));
}

/** @param {QuizQuestion} question @param {readonly number[]} chosen the places of the chosen answers @returns {QuizAnswer} */
export function answered(question, chosen) {
  const right = question.options.every((option, place) => option.right === chosen.includes(place));
  return { question, chosen: question.options.filter((_, place) => chosen.includes(place)), right };
}

/** How it went, topic by topic, in the order of `topics`. @param {readonly QuizAnswer[]} answers @param {readonly string[]} topics @returns {TopicTally[]} */
export function tallied(answers, topics) {
  return topics.flatMap((topic) => {
    const own = answers.filter((answer) => answer.question.topic === topic);
    const wrong = own.filter((answer) => !answer.right);
    return own.length ? [{ topic, right: own.length - wrong.length, of: own.length, wrong }] : [];
  });
}
