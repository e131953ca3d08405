import { after } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium } from '#testing/chromium.ts'
import { testServer, type TestServer } from '../server.ts'

export interface InBrowser {
  readonly server: TestServer
  /** Where it listens. */
  readonly at: string
  readonly browser: Browser
}

/** The office as of a day behind a real port, and a Chromium to look at it, until the tests of the file have ended. */
export async function inBrowser(day: string): Promise<InBrowser> {
  const server = await testServer(day)
  const at = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await launchChromium()
  after(async () => {
    await browser.close()
    await server.close()
  })
  return { server, at, browser }
}
