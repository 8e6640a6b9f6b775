import { expect, test } from 'vitest'
import { isReachedFromElsewhere } from './demo-address.ts'

test.each([
  ['127.0.0.1', null, false],
  ['localhost', 'http://localhost:4000', false],
  ['::1', 'http://[::1]:4000', false],
  ['127.0.0.53', 'http://payung.localhost', false],
  ['0.0.0.0', null, true],
  ['::', null, true],
  ['192.168.1.7', 'http://localhost:4000', true],
  ['127.0.0.1', 'https://payung.kalbarprov.go.id', true],
  ['localhost.jahat.example', null, true],
  ['127.0.0.1', 'http://127.0.0.1.jahat.example', true],
])('a server at %s that people call %s is reached from elsewhere: %s', (host, publicUrl, reached) => {
  expect(isReachedFromElsewhere({ host, publicUrl })).toBe(reached)
})
