// The house's own rules over names, sizes and words, which no linter knows.
import { readFileSync } from 'node:fs'
import { sources } from './sources.ts'

interface Word {
  readonly find: RegExp
  readonly in: RegExp
  readonly not?: RegExp
  readonly why: string
}

const words: readonly Word[] = [
  {
    find: /稳控|重点人员|重点人头|涉访人员名单/,
    in: /^(src|web|bin|test|bench|scripts|docs|README)/,
    not: /\.test\.ts$/,
    why: 'Matters, never people.',
  },
  {
    find: /risk[ -]?scores?|watch[ -]?list|travel record|key person/i,
    in: /^(src|web|bin|test|bench)/,
    not: /privacy/,
    why: 'Matters, never people.',
  },
  {
    find: /(?<![\w.~}])\/(home|work|Users|root|tmp)\/\w/,
    in: /\.(tsx?|cjs|mjs|json|md|css|html|sql)$|^bin\/|^\.ci\//,
    not: /^package-lock\.json$/,
    why: 'A path of one machine.',
  },
  {
    find: /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql`|\.query\(\s*['"`](select|insert|update|delete) /,
    in: /^src\/(work|doors)\//,
    not: /queries\.ts$|\.test\.ts$/,
    why: 'SQL stands in queries.ts, one function a statement.',
  },
]
const largest = 300
const mayBeLong = /^src\/database\/schema\.ts$|^web\/src\/api\/schema\.d\.ts$|^src\/work\/demo\/|\.test\.ts$/
const vague = /(^|[/-])(utils?|helpers?|manager|service|factory|common|misc)\.tsx?$/

const faults = sources()
  .filter(path => path !== 'scripts/house.ts')
  .flatMap(path => {
    const asked = words.filter(word => word.in.test(path) && !word.not?.test(path))
    const isCode = /\.tsx?$/.test(path)
    if (!asked.length && !isCode) return []
    const lines = readFileSync(path, 'utf8').split('\n')
    return [
      ...(vague.test(path) ? [`${path}: the name says nothing. Call the file by what it does: a verb with its object, or a noun.`] : []),
      ...(isCode && lines.length > largest + 1 && !mayBeLong.test(path)
        ? [`${path}: ${lines.length - 1} lines, more than ${largest}. Cut it by what it does.`]
        : []),
      ...asked.flatMap(({ find, why }) =>
        lines.flatMap((line, i) => (find.test(line) ? [`${path}:${i + 1}: “${find.exec(line)?.[0]}”. ${why}`] : [])),
      ),
    ]
  })
for (const fault of faults) console.error(fault)
if (faults.length) process.exitCode = 1
