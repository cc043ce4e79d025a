import type { Judge } from '../verdict.ts'
export const judgeImage: Judge = async () => []
