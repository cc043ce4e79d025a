/** How an object type looks in the picture: a shape and a colour, so that neither has to be told apart alone. */
export interface Kind {
  readonly shape: 'circle' | 'square' | 'diamond' | 'hexagon' | 'pentagon' | 'octagon'
  /** A class of the style sheet. */
  readonly colour: string
}

const KNOWN: Readonly<Record<string, Kind>> = {
  contacts: { shape: 'circle', colour: 'kind-0' },
  companies: { shape: 'square', colour: 'kind-1' },
  deals: { shape: 'diamond', colour: 'kind-2' },
  tickets: { shape: 'hexagon', colour: 'kind-3' },
}

const OTHER_SHAPES = ['pentagon', 'octagon'] as const

/** The look of an object type; the same name always looks the same. */
export function kindOf(objectType: string): Kind {
  const known = KNOWN[objectType]
  if (known !== undefined) return known
  let sum = 0
  for (const letter of objectType) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4096
  return {
    shape: OTHER_SHAPES[sum % OTHER_SHAPES.length] ?? 'octagon',
    colour: `kind-${4 + ((sum >> 1) % 4)}`,
  }
}

/** The outline of a shape around the origin, as SVG path data; all shapes cover about the same area. */
export function outlineOf(shape: Kind['shape'], radius: number): string {
  switch (shape) {
    case 'circle':
      return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
    case 'square':
      return roundedSquare(radius * 0.9)
    case 'diamond':
      return polygon(4, radius * 1.16)
    case 'hexagon':
      return polygon(6, radius * 1.06)
    case 'pentagon':
      return polygon(5, radius * 1.08, -Math.PI / 2)
    case 'octagon':
      return polygon(8, radius * 1.04, Math.PI / 8)
  }
}

function roundedSquare(half: number): string {
  const corner = half * 0.35
  const side = 2 * (half - corner)
  const arc = (x: number, y: number): string => `a${corner} ${corner} 0 0 1 ${x} ${y}`
  return [
    `M${-half + corner} ${-half}h${side}`,
    `${arc(corner, corner)}v${side}`,
    `${arc(-corner, corner)}h${-side}`,
    `${arc(-corner, -corner)}v${-side}${arc(corner, -corner)}Z`,
  ].join('')
}

function polygon(corners: number, radius: number, turn = 0): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI + turn
    return `${(Math.cos(angle) * radius).toFixed(1)} ${(Math.sin(angle) * radius).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

/** Up to two letters for a record's dot. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '·')][0])
    .join('')
    .toUpperCase()
}
