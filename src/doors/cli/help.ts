import type { Entry, Verb } from './verb.ts'

const settings = [
  ['PORT, HOST', '监听端口和地址（默认 8080，演示时仅限本机） / where to listen (8080; with a demonstration this machine only)'],
  ['XINQIAO_DATA', '数据文件夹（默认 ./data，root 为 /var/lib/xinqiao） / the data folder (./data; as root /var/lib/xinqiao)'],
  ['DATABASE_URL', '外部 PostgreSQL 15 以上；不设则用内置数据库 / an external PostgreSQL 15 or later; else the built-in one'],
  ['XINQIAO_DEMO=0', '不建演示机关 / no demonstration office'],
]

/** The verb that prints what can be called. */
export const help = (verbs: Readonly<Record<string, Entry>>): Verb => ({
  run: async () => {
    console.log(
      `信桥 Xinqiao\n\n${usage(Object.values(verbs))}\n\n环境变量 Environment\n${settings.map(([name = '', words = '']) => `  ${name.padEnd(16)} ${words}`).join('\n')}`,
    )
    return 0
  },
})

export const usage = (entries: readonly Entry[]): string =>
  entries.map(({ usage: how, does }) => `  ${how}\n      ${does.zh}  ${does.en}`).join('\n')
