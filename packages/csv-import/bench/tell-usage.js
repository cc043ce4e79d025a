import { writeSync } from 'node:fs'

// Loaded ahead of whatever is measured; tells what it took when it ends, to whoever listens at descriptor 3.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, JSON.stringify({ peakBytes: maxRSS * 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }))
})
