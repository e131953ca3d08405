export { chart } from './chart.ts'
export { hall, isAcross, sheetsOf, wall, type Hanging, type Hung } from './wall.ts'
export { poster, posters } from './posters.ts'
export { kinds, type Kind } from '#core/engine/charts/words.ts'
