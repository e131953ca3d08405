import { verbs } from './verbs.ts'

const settings = [
  ['PORT, HOST', '监听端口和地址（默认 8080，演示时仅限本机） / where to listen (8080; with a demonstration this machine only)'],
  ['XINQIAO_DATA', '数据文件夹（默认 ./data） / the data folder (./data)'],
  ['DATABASE_URL', '外部 PostgreSQL 15 以上；不设则用内置数据库 / an external PostgreSQL 15 or later; else the built-in one'],
  ['XINQIAO_DEMO=0', '不建演示机关 / no demonstration office'],
]

/** Prints what can be called. */
export async function run(): Promise<number> {
  console.log(`信桥 Xinqiao\n\n${usage(Object.keys(verbs))}\n\n环境变量 Environment\n${settings.map(([name = '', words = '']) => `  ${name.padEnd(16)} ${words}`).join('\n')}`)
  return 0
}

export const usage = (names: readonly string[]): string => names.flatMap(name => {
  const verb = verbs[name]
  return verb ? [`  ${verb.usage}\n      ${verb.does.zh}  ${verb.does.en}`] : []
}).join('\n')
