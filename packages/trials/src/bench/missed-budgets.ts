/** What is known to hold a figure back from its budget, by the figure's name. */
export const missedBudgets: Readonly<Record<string, string>> = {}
