import { parseConfig } from './config/parse-config.ts'
import { type ConnectSetting, connect } from './connect.ts'
import { toFailure } from './to-failure.ts'

/** Everything about a configuration that cannot work, all at once; empty when it can. */
export async function checkConnection(value: unknown, setting: ConnectSetting): Promise<readonly string[]> {
  try {
    const client = connect(parseConfig(value), setting)
    await client.account.details()
    return []
  } catch (error) {
    return [toFailure(error).failure.message]
  }
}
