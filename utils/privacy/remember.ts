/**
 * A function that answers at once what it was asked before.
 *
 * @param most questions that are remembered; then all are forgotten
 */
export function remember<Question, Answer>(
  answer: (question: Question) => Answer,
  most: number,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    if (known.has(question)) return known.get(question) as Answer;
    const found = answer(question);
    if (known.size >= most) known.clear();
    known.set(question, found);
    return found;
  };
}
