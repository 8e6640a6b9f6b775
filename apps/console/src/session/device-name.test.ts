import { expect, test } from 'vitest'
import { deviceName } from './device-name.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test('a village phone is told from an office desk', () => {
  expect(deviceName('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36')).toBe(
    'Chrome, Android',
  )
  expect(deviceName(`${windows} Chrome/142.0 Safari/537.36 Edg/142.0`)).toBe('Edge, Windows')
})

test('what pretends to be Safari is named by what it is', () => {
  expect(deviceName(`${windows} Chrome/142.0 Safari/537.36`)).toBe('Chrome, Windows')
})

test('an unknown device has no name', () => {
  expect(deviceName('curl/8.0')).toBeNull()
  expect(deviceName(null)).toBeNull()
})
