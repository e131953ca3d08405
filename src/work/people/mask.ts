const compoundSurnames = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '长孙',
  '宇文',
  '司徒',
  '司空',
  '端木',
  '独孤',
  '南宫',
  '东方',
  '西门',
  '轩辕',
  '百里',
  '呼延',
  '东郭',
  '闻人',
  '澹台',
  '公冶',
  '宗政',
  '濮阳',
  '淳于',
  '单于',
  '太叔',
  '申屠',
  '仲孙',
  '钟离',
  '鲜于',
  '闾丘',
  '司寇',
  '拓跋',
  '第五',
])

const organisation =
  /(公司|集团|合作社|业委会|委员会|居委会|村委会|居民小组|村民小组|中心|学校|幼儿园|医院|协会|商会|工作室|经营部|门市部|商行|厂|店)$/
const han = /^\p{Script=Han}+$/u

/** What screens show of a name: `张*`, `王*明`, `欧阳**`, `J*** S***`, `青禾**公司`. It never shows the whole name. */
export function maskName(name: string): string {
  const letters = [...name.normalize('NFKC').trim()]
  const text = letters.join('')
  const suffix = organisation.exec(text)?.[1]
  if (suffix && letters.length >= suffix.length + 4) return `${letters.slice(0, 2).join('')}**${suffix}`
  if (/^\p{Script=Latin}/u.test(text))
    return text
      .split(/\s+/)
      .map(word => `${[...word].length > 1 ? [...word][0] : ''}***`)
      .join(' ')
  if (han.test(text) && letters.length <= 5) return maskHan(letters)
  return letters.length > 1 ? `${letters[0]}**` : '*'
}

function maskHan(letters: readonly string[]): string {
  const surname = letters.length > 2 && compoundSurnames.has(letters.slice(0, 2).join('')) ? 2 : 1
  if (letters.length <= surname) return '*'
  // A three-character name keeps its last one, as offices write it; a compound surname already says as much.
  const last = surname === 1 && letters.length > 2 ? letters.slice(-1) : []
  return [...letters.slice(0, surname), '*'.repeat(letters.length - surname - last.length), ...last].join('')
}
