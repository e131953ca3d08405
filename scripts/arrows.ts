// Judges the arrows of .dependency-cruiser.cjs, and that every file there is was read: dependency-cruiser that reads nothing reports
// success.
import { cruise } from 'dependency-cruiser'
import extract from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { sources } from './sources.ts'

const folders = ['src', 'web', 'test', 'bench', 'scripts'].filter(folder => sources().some(path => path.startsWith(`${folder}/`)))
const { options, ...rules } = await extract('./.dependency-cruiser.cjs')
const { output } = await cruise(folders, { ...options, validate: true, ruleSet: rules })
if (typeof output === 'string') throw new Error(`dependency-cruiser answered in words: ${output}`)

const read = new Set(output.modules.map(module => module.source))
const unread = sources().filter(
  path => folders.some(folder => path.startsWith(`${folder}/`)) && /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !read.has(path),
)
const why = new Map((rules.forbidden ?? []).map(rule => [rule.name, rule.comment]))

for (const { from, to, rule, cycle } of output.summary.violations) {
  console.error(`${rule.name}: ${from} → ${cycle ? cycle.map(step => step.name).join(' → ') : to}\n  ${why.get(rule.name) ?? ''}`)
}
for (const path of unread) console.error(`not read: ${path}`)
console.log(`${read.size} modules, ${output.summary.totalDependenciesCruised ?? 0} imports`)
if (output.summary.violations.length || unread.length || !read.size) process.exitCode = 1
