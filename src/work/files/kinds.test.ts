import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bomb, docx, jpeg, mp3, named, pdf, png, sane, webp } from '#testing/file-samples.ts'
import { recognise } from './kinds.ts'

const kindOf = (content: Buffer, name = 'x') => recognise(content, name)?.kind.type

test('each kind is recognised by what it holds, whatever it is called', () => {
  for (const [type, content] of Object.entries(sane)) assert.equal(kindOf(content, type === 'text/plain' ? 'a.txt' : 'a.exe'), type)
})

test('what is none of ours is not taken, whatever it is called', () => {
  const bad: Readonly<Record<string, Buffer>> = {
    'page.jpg': Buffer.from('<!doctype html><script>alert(1)</script>'),
    'drawing.png': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'note.txt': Buffer.from('hello <script src="x"></script>'),
    'run.txt': Buffer.from('#!/bin/sh\nrm -rf .\n'),
    'run.js': Buffer.from('alert(1)'),
    'run.bat': Buffer.from('del *.*'),
    'program.pdf': Buffer.from('MZ\x90\0\x03'.padEnd(4000, '\0'), 'latin1'),
    'elf.mp3': Buffer.from('\x7fELF'.padEnd(4000, '\x02'), 'latin1'),
    'archive.docx': named({ 'a.txt': 4, 'b.txt': 4 }),
    'macros.docx': named({ '[Content_Types].xml': 9, 'word/document.xml': 9, 'word/vbaProject.bin': 9 }),
    'up.docx': named({ '[Content_Types].xml': 9, 'word/document.xml': 9, '../../x': 9 }),
    'bomb.xlsx': bomb,
    'binary.txt': Buffer.from([1, 2, 3, 0, 255]),
    'gbk.txt': Buffer.from('b7bfcedd', 'hex'),
    'blank.txt': Buffer.from(' \n'),
    'pdf-later.pdf': Buffer.concat([Buffer.from('<html>'), pdf]),
    'short.pdf': Buffer.from('%PDF-1.4\n'),
    'gif.gif': Buffer.from('GIF89a/*<script>*/'),
    'jpeg-head.jpg': Buffer.from('ffd8ffe000104a46494600<script>', 'latin1'),
    'half.png': png.subarray(0, 30),
    'id3.mp3': Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x0a', 'latin1'), Buffer.from('<html><script>'.padEnd(500, 'x'))]),
    'ftyp.mp4': Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.from('<script>'.padEnd(200))]),
  }
  for (const [name, content] of Object.entries(bad)) assert.equal(recognise(content, name)?.kind.type, undefined, name)
})

test('of a photo only the picture is kept: no place, no owner, no smaller picture, nothing behind its end; and it stays upright', () => {
  const kept = recognise(jpeg({ exif: true, comment: '<?php system("id") ?>', behind: '<script>alert(1)</script>' }), 'a.jpg')?.content
  assert.ok(kept)
  for (const secret of ['GPS-31.2304', 'php', 'script']) assert.ok(!kept.includes(secret), secret)
  assert.equal(kept.subarray(0, 4).toString('hex'), 'ffd8ffe1')
  const tiff = kept.subarray(12)
  assert.equal(tiff.readUInt16BE(18), 6, 'turned as the camera was')
  assert.equal(kept.subarray(-2).toString('hex'), 'ffd9')
  assert.deepEqual(recognise(kept, 'a.jpg')?.content, kept, 'cleaned once is clean')
  const plain = jpeg({})
  assert.deepEqual(recognise(plain, 'a.jpg')?.content, plain, 'a photo with nothing beside the picture is kept as it is')
})

test('the notes of a PNG and of a WEBP go too', () => {
  const web = recognise(webp, 'a.webp')?.content
  const picture = recognise(png, 'a.png')?.content
  assert.ok(web && picture && png.includes('GPS-31.2304') && webp.includes('GPS-31.2304'))
  assert.ok(!picture.includes('GPS-31.2304') && !web.includes('GPS-31.2304'))
  assert.equal(web.readUInt32LE(4) + 8, web.length)
  assert.equal((web[20] ?? 0) & 0b1100, 0, 'its flags promise no notes')
  assert.deepEqual(recognise(picture, 'x')?.content, picture)
})

test('a damaged photo or document never throws', () => {
  for (const content of Object.values(sane))
    for (let cut = 0; cut < content.length; cut += Math.max(1, Math.floor(content.length / 200))) {
      recognise(content.subarray(0, cut), 'a.txt')
      const bent = Buffer.from(content)
      bent.fill(0xff, cut, Math.min(cut + 4, bent.length))
      recognise(bent, 'a.txt')
    }
  assert.equal(kindOf(mp3.subarray(0, 40)), undefined)
  assert.equal(kindOf(docx.subarray(0, -1)), undefined)
})
