export { type Figure, parseFigure } from './figure.ts'
export { installPeer } from './install-peer.ts'
export { type Measured, median, report } from './report.ts'
