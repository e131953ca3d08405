import { html } from 'ghtml'
import type { Label } from '#core/law/label.ts'
import type { Directory } from '../../../work/directory.ts'
import { dayOfWeekInWords } from '../days.ts'
import { subjectsOf } from '../file/fields.ts'
import { choose, hidden, line, summary, type Wrong } from '../form.ts'
import { frame } from '../frame.ts'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { facts } from './days-page.ts'
import type { Session } from './session.ts'

/** What is typed for a booking, and the key that keeps it from being made twice. */
export interface Typed {
  readonly persons: string
  readonly content: string
  readonly key: string
}

/** How many come, and about what: nothing about who. */
export function bookPage(view: View, directory: Directory, session: Session, typed: Typed, wrong: Wrong = {}): string {
  const { t } = view
  const title: Label = { zh: '预约接访', en: 'Book a slot' }
  return frame(view, {
    title,
    form: { id: 'book', enter: 'book' },
    body: html` <h1>${t(title)}</h1>
      !${summary(view, wrong)}
      <section class="card now">
        <h2>${t(dayOfWeekInWords(session.on))}</h2>
        <p class="big">${t(session.who)}</p>
        !${facts(view, session)}
      </section>
      <form id="book" method="post" action="${paths.book(session.number)}" novalidate>
        !${line(view, { name: 'persons', label: { zh: '一共来几个人？', en: 'How many of you come?' }, value: typed.persons, most: 4, mode: 'numeric', hint: { zh: '连您自己在内。多人一件事的，推选的代表一般不超过5位（条例第20条第3款）。', en: 'Yourself included. A group with one matter sends as a rule at most five (art. 20(3)).' } }, wrong['persons'])}
        !${choose(view, { name: 'content', label: { zh: '关于哪一类的事？', en: 'What is it about?' }, value: typed.content, optional: true, hint: { zh: '选了，我们好请相关单位的人在场。', en: 'So that somebody of the right unit can be there.' }, none: { zh: '不选', en: 'Leave it open' }, groups: subjectsOf(directory) }, wrong['content'])}
        !${hidden('key', typed.key)}
        <div class="go">
          <button class="act" name="go" value="book">${t({ zh: '预约', en: 'Book it' })}</button
          ><a class="act plain" href="${paths.reception}">${t({ zh: '选别的日子', en: 'Another day' })}</a>
        </div>
      </form>
      <p class="quiet">
        ${t({ zh: '不用写姓名。按一次就好，多按几次也只约一个。', en: 'No name is asked for. Once is enough; pressing again books nothing twice.' })}
      </p>`,
  })
}
