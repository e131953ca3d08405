import { html } from 'ghtml'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseTrouble } from '#database/index.ts'
import type { Label } from '#core/law/label.ts'
import type { World } from '../../work/world.ts'
import { frame } from './frame.ts'
import { lookOf } from './look.ts'
import { paths } from './paths.ts'
import { sendPage } from './send.ts'
import { bareView, viewOf, type View } from './view.ts'

/** The installation serves no office yet, so that there is nobody to write to. */
export class NoOffice extends Error {}

interface Trouble {
  readonly status: number
  readonly title: Label
  readonly what: Label
}

const troubles = {
  400: {
    title: { zh: '没有看懂这个请求', en: 'This was not understood' },
    what: {
      zh: '地址或者内容不完整。请按“返回”再试一次，或者从首页重新进入。',
      en: 'The address or what was sent is incomplete. Go back and try again, or begin at the home page.',
    },
  },
  404: {
    title: { zh: '没有这个页面', en: 'There is no such page' },
    what: {
      zh: '地址可能抄错了。要查进展，请用编号和查询码。',
      en: 'The address may be mistyped. To follow a petition, use its number and query code.',
    },
  },
  413: {
    title: { zh: '内容太长了', en: 'That is too much at once' },
    what: {
      zh: '请按“返回”，把内容缩短到2万字以内再寄；更多的材料，寄出后可以分几次补充。',
      en: 'Go back and shorten it to 20,000 characters; more can be added in parts once it is sent.',
    },
  },
  415: {
    title: { zh: '没有看懂这个请求', en: 'This was not understood' },
    what: { zh: '请用本站的表单提交。', en: 'Please use the forms of this site.' },
  },
  500: {
    title: { zh: '我们这里出了错', en: 'Something failed on our side' },
    what: {
      zh: '刚才的操作没有保存。请稍后再试一次；还不行，请打电话告诉我们。',
      en: 'Nothing was saved. Try again shortly; if it fails again, please telephone us.',
    },
  },
  503: {
    title: { zh: '系统暂时不能用', en: 'The system is away for a moment' },
    what: {
      zh: '刚才的内容没有保存。请几分钟后按“返回”再寄；急事请打电话。',
      en: 'Nothing was saved. Go back and send it again in a few minutes; if it is urgent, telephone.',
    },
  },
} as const satisfies Record<number, Omit<Trouble, 'status'>>

const noOffice = {
  title: { zh: '这里还没有开通', en: 'Nobody receives petitions here yet' },
  what: {
    zh: '还没有机关在这个系统上受理来信。请联系当地信访部门。',
    en: 'No office has been set up on this system. Please turn to your local petition office.',
  },
}

export function troublePage(view: View, { title, what }: Pick<Trouble, 'title' | 'what'>): string {
  const { t } = view
  return frame(view, {
    title,
    still: true,
    body: html`<h1>${t(title)}</h1>
      <p>${t(what)}</p>
      <div class="go">
        <a class="act" href="${paths.home}">${t({ zh: '回到首页', en: 'Home page' })}</a
        ><a class="act plain" href="${paths.follow}">${t({ zh: '查询进展', en: 'Follow a petition' })}</a>
      </div>`,
  })
}

/** A page for whatever went wrong. Of a fault of ours it tells nothing but that, and asks the database nothing. */
export function answerTrouble(world: World, request: FastifyRequest, reply: FastifyReply, error: FastifyError | DatabaseTrouble) {
  if (error instanceof NoOffice)
    return sendPage(reply, { html: troublePage(bareView(world, request, lookOf(request, reply)), noOffice), status: 503 })
  const status = statusOf(error)
  if (status === 500) report(request, error)
  return sendTrouble(world, request, reply, status)
}

type Status = keyof typeof troubles
export async function sendTrouble(world: World, request: FastifyRequest, reply: FastifyReply, status: Status) {
  const bare = () => bareView(world, request, lookOf(request, reply))
  const view = status < 500 ? await viewOf(world, request, reply).catch(bare) : bare()
  return sendPage(reply, { html: troublePage(view, troubles[status]), status, personal: true })
}

function statusOf(error: FastifyError | DatabaseTrouble): Status {
  if (error instanceof DatabaseTrouble) return 503
  const { statusCode = 500 } = error
  return statusCode === 404 || statusCode === 413 || statusCode === 415 ? statusCode : statusCode < 500 ? 400 : 500
}

/** For the operator: where it failed, nothing of what the request held. */
const report = (request: FastifyRequest, error: Error) =>
  console.error(
    `${request.method} ${request.routeOptions.url ?? '?'}: ${error.name} ${(error.stack ?? '')
      .split('\n')
      .filter(l => l.includes(' at '))
      .slice(0, 6)
      .join(' <')}`,
  )
