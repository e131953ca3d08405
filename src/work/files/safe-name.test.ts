import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind } from './kinds.ts'
import { safeName } from './safe-name.ts'

const jpeg: Kind = { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] }

test('a name keeps what people read in it, and nothing that harms', () => {
  const names: Readonly<Record<string, string>> = {
    '漏水的墙.jpg': '漏水的墙.jpg',
    'IMG 0012.JPEG': 'IMG 0012.jpeg',
    '../../etc/passwd': 'passwd.jpg',
    'C:\\Users\\王\\照片.jpg': '照片.jpg',
    'a\0b.jpg': 'ab.jpg',
    'photo\u202egpj.exe': 'photogpj.exe.jpg',
    'x.html': 'x.html.jpg',
    '': '附件.jpg',
    '...': '附件.jpg',
    '.jpg': 'jpg.jpg',
    'con.jpg': '_con.jpg',
    '"><img src=x onerror=alert(1)>.jpg': '___img src=x onerror=alert(1)_.jpg',
    'a\r\nSet-Cookie: x=1.jpg': 'aSet-Cookie_ x=1.jpg',
    '\ud800.jpg': 'jpg.jpg',
  }
  for (const [given, kept] of Object.entries(names)) assert.equal(safeName(given, jpeg), kept, JSON.stringify(given))
  const long = safeName(`${'长'.repeat(300)}.jpg`, jpeg)
  assert.equal(long, `${'长'.repeat(100)}.jpg`)
})
