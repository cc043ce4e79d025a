/** Whether a number is a whole one that fits into 32 bits with a sign, as HubSpot's type and user ids do. */
export function isInt32(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31
}
