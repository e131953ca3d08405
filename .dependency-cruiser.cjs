// The finer arrows between files, each with the sentence that says why. The coarse ones are the `references` of src/*/tsconfig.json.
// `npm run check` runs them through scripts/arrows.ts, which also fails when fewer files were read than there are.
const no = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })
const test = '\\.test\\.ts$'
const topOfWork = '^src/work/[^/]+\\.ts$'

module.exports = {
  forbidden: [
    no('no-cycles', {}, { circular: true }, 'Move the shared part down a room, or join the two files.'),
    no('resolves', {}, { couldNotResolve: true }, 'What is imported must be there.'),

    no(
      'core-is-pure',
      { path: '^src/core/', pathNot: test },
      { path: '^(src/(?!core/)|node:)|^[a-z_/]+$', dependencyTypesNot: ['npm', 'npm-dev'] },
      'The core knows no database, no network and no Node.',
    ),
    no('law-is-lowest', { path: '^src/core/law/' }, { path: '^src/core/(?!law/)' }, 'The statute knows no office.'),
    no(
      'engine-names-no-procedure',
      { path: '^src/core/engine/', pathNot: test },
      { path: '^src/core/procedures/' },
      'The engine runs any procedure, so it names none.',
    ),
    no(
      'procedures-stand-alone',
      { path: '^src/core/procedures/([^/.]+)', pathNot: ['^src/core/procedures/index', test] },
      { path: '^src/core/procedures/', pathNot: ['^src/core/procedures/$1[/.]', '^src/core/procedures/shared/'] },
      'A procedure opens another by name, not by import.',
    ),
    no(
      'shared-words-know-no-procedure',
      { path: '^src/core/procedures/shared/', pathNot: test },
      { path: '^src/core/procedures/', pathNot: '^src/core/procedures/shared/' },
      'What procedures share knows none of them.',
    ),
    no(
      'guidance-stands-on-shared-words',
      { path: '^src/core/guidance/', pathNot: test },
      { path: '^src/core/procedures/', pathNot: '^src/core/procedures/shared/' },
      'What the public is told names routes and categories, no procedure.',
    ),

    no(
      'database-is-under-work',
      { path: '^src/database/', pathNot: test },
      { path: '^src/(?!database/|core/)' },
      'The database room knows no office.',
    ),
    no(
      'database-by-its-door',
      { path: '^src/(work|doors|main)', pathNot: test },
      { path: '^src/database/', pathNot: '/index\\.ts$' },
      'The database room is entered by its index.ts.',
    ),
    no(
      'work-knows-no-door',
      { path: '^src/work/', pathNot: test },
      { path: '^src/(doors|testing|main)' },
      'Doors open into work, never back.',
    ),
    no(
      'testing-is-for-tests',
      { path: '^(src|web)/', pathNot: [test, '^src/testing/'] },
      { path: '^src/testing/' },
      'What runs in an office does not stand on the test world.',
    ),

    no('top-of-work-is-lowest', { path: topOfWork }, { path: '^src/work/[^/]+/' }, 'What all rooms share knows none of them.'),
    no(
      'people-stand-alone',
      { path: '^src/work/people/', pathNot: test },
      { path: '^src/work/(?!people/)[^/]+/' },
      'The sealed identities are under every other room.',
    ),
    no(
      'office-stands-alone',
      { path: '^src/work/office/', pathNot: test },
      { path: '^src/work/(?!office/)[^/]+/' },
      'Who works here does not depend on what they work on.',
    ),
    no(
      'records-are-under-the-rest',
      { path: '^src/work/records/', pathNot: test },
      { path: '^src/work/(?!records/|people/)[^/]+/' },
      'Everything else stands on records; under them lie only people and their keys.',
    ),
    no(
      'through-the-door',
      { path: '^src/work/([^/]+)/', pathNot: test },
      { path: '^src/work/[^/]+/', pathNot: ['^src/work/$1/', '/index\\.ts$'] },
      'Another room is entered by its index.ts.',
    ),
    no(
      'through-the-door-from-outside',
      { path: '^(src/(doors|testing|main)|bench|scripts)', pathNot: test },
      { path: '^src/work/[^/]+/', pathNot: '/index\\.ts$' },
      'Doors see rooms, not what is in them.',
    ),
    no(
      'tests-through-the-door',
      { path: '^test/' },
      { path: '^src/work/[^/]+/', pathNot: ['/index\\.ts$', '^src/work/demo/'] },
      'Whole-system tests use what doors use; only the demonstration’s people are theirs too.',
    ),
    no(
      'name-the-room',
      { path: '^src/work/([^/]+)/', pathNot: test },
      { path: '^src/work/[^/]+/', pathNot: '^src/work/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
      'Across rooms write #work/<room>/index.ts, so that the crossing is seen.',
    ),
    no(
      'not-your-own-door',
      { path: '^(src/(?:core|work|doors)/[^/]+)/', pathNot: test },
      { path: '^$1/index\\.ts$' },
      'Inside a room import the file itself.',
    ),

    no(
      'sql-in-queries',
      { path: '^src/(work|doors)/', pathNot: ['queries\\.ts$', test] },
      { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
      'SQL stands in queries.ts, one function a statement.',
    ),
    no(
      'no-development-packages',
      { path: '^(src|bin)/', pathNot: [test, '^src/testing/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
      'What runs in an office stands in "dependencies".',
    ),
    no('web-talks-http', { path: '^web/' }, { path: '^(src|test|bench|scripts)/' }, 'The console knows the API, not the server.'),
    no(
      'server-knows-no-console',
      { path: '^(src|bench|scripts)/' },
      { path: '^web/' },
      'The server serves the built console and reads none of its code.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.tsc)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
