export { type Figure, parseFigure } from './figure.ts'
export { type Measured, median, report } from './report.ts'
