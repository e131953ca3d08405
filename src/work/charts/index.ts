export { chart } from './chart.ts'
export { isAcross, sheetsOf, wall, type Hanging, type Hung } from './wall.ts'
export { kinds, type Kind } from '#core/engine/charts/words.ts'
