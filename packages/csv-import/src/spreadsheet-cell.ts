/** What makes a spreadsheet run a cell as a formula, after any apostrophes. Wide forms count as their plain ones. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** The cell as a spreadsheet shows it without running it: an apostrophe goes before what it would take for a formula. */
export function neutralised(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before it was {@link neutralised}. */
export function restored(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
