// `npm run build`, and the last step of `npm ci`: the staff console, from web/ into dist/console.
import { styleText } from 'node:util'

const began = performance.now()
const vite = await import('vite').catch(() => undefined)
if (!vite) {
  console.log(
    '没有安装开发依赖，工作台未构建。\nThe console was not built: the development packages were left out. Run "npm ci" without --omit=dev.',
  )
} else {
  try {
    await vite.build({ configFile: 'web/vite.config.ts', logLevel: 'error' })
    console.log(`工作台已构建 The console is built (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error(
      styleText(
        'red',
        '工作台构建失败，原因见上；改正后运行 npm run build。\nThe console did not build: the reason stands above. Mend it, then run "npm run build".',
      ),
    )
    process.exitCode = 1
  }
}
