export { chart } from './chart.ts'
export { kinds, type Kind } from '#core/engine/charts/words.ts'
