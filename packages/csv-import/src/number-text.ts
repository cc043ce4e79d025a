/** A whole number as people read it: 12,345. */
export function numberText(number: number): string {
  return number.toLocaleString('en')
}

/** A share as people read it: 0.1 %, 12 %; never 0 % for something. */
export function percentText(share: number): string {
  const percent = share * 100
  if (percent === 0 || percent >= 10) return `${Math.round(percent)} %`
  return percent < 0.1 ? 'under 0.1 %' : `${percent.toFixed(1)} %`
}

/** A span of time as people read it: 36 s, 4 min, 1 h 20 min. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 1) return '1 s'
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
