// `npm run screenshots`: every page, as its reader has it on the screen, into docs/screens. The year, the day and the order are always the
// same.
import { mkdir, writeFile } from 'node:fs/promises'
import { consolePictures } from './screens/console.ts'
import { deskPictures } from './screens/desks.ts'
import { hallPictures } from './screens/hall.ts'
import { lawPictures } from './screens/law.ts'
import { portalPictures } from './screens/portal.ts'
import { camera } from './screens/shoot.ts'
import { setStage } from './screens/stage.ts'

const folder = new URL('../docs/screens/', import.meta.url)
await mkdir(folder, { recursive: true })
const stage = await setStage('2026-11-19', 600)
const { shots, shoot } = camera(folder)
try {
  await portalPictures(stage, shoot)
  await consolePictures(stage, shoot)
  await lawPictures(stage, shoot)
  await deskPictures(stage, shoot)
  await hallPictures(stage, shoot)
} finally {
  await stage.close()
}
const about = '# Every page\n\nTaken by `npm run screenshots` from the demonstration office, in which everything is invented.\n'
await writeFile(
  new URL('README.md', folder),
  `${about}\n${shots.map(({ name, what }) => `- [${name}](${name}.png): ${what}`).join('\n')}\n`,
)
console.log(`${shots.length} pictures in docs/screens`)
