import { expect, test } from 'vitest'
import { routeFault } from './approval.ts'
import { firstRoute, stepInEnglish } from './first-route.ts'

const labels = (...government: Parameters<typeof firstRoute>) => firstRoute(...government).map(({ label }) => label)

test('a government that set no route goes from its legal bureau over assistant and secretary, each by post', () => {
  expect(labels('PROVINCE', 2)).toEqual(['Telaah Biro Hukum', 'Paraf Asisten', 'Paraf Sekretaris Daerah'])
  expect(labels('REGENCY', 5)).toEqual(['Telaah Bagian Hukum', 'Paraf Asisten', 'Paraf Sekretaris Daerah'])
  expect(firstRoute('CITY', 2).every(({ voterId }) => voterId === null)).toBe(true)
})

test('whoever alone may approve is asked once, and no decree goes without approval', () => {
  for (const approvers of [0, 1])
    expect(labels('CITY', approvers)).toEqual(['Telaah Bagian Hukum', 'Paraf Sekretaris Daerah'])
})

test('every first route can stand', () => {
  for (const kind of ['PROVINCE', 'REGENCY', 'CITY'] as const)
    for (const approvers of [0, 1, 2, 9]) expect(routeFault(firstRoute(kind, approvers))).toBeNull()
})

test('a step has the English name that its government wrote, else ours where it is a post of a first route', () => {
  for (const kind of ['PROVINCE', 'CITY'] as const)
    for (const step of firstRoute(kind, 2)) {
      expect(step.labelEn).not.toBeNull()
      // What was set before there was an English name has none of its own.
      expect(stepInEnglish({ ...step, labelEn: null })).toBe(step.labelEn)
      expect(stepInEnglish({ ...step, labelEn: 'Their own' })).toBe('Their own')
    }
  for (const label of ['Paraf Kepala Dinas', 'constructor']) expect(stepInEnglish({ label, labelEn: null })).toBeNull()
})
