import { createPrivateFile } from '../private-file.ts'
import { reportPage } from './page.ts'
import type { ReportData } from './report-data.ts'

/** Writes the page, for its owner's eyes only. */
export async function writeHtmlReport(path: string, data: ReportData): Promise<void> {
  const file = await createPrivateFile(path, '--report')
  await file.write(reportPage(data))
  await file.close()
}
