import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownerOf } from './sealed-owner.ts'
import { sealWith } from './sealed-value.ts'
import { UnopenedError } from './unopened-error.ts'
import { newMasterKey, openVault } from './vault.ts'

describe('the vault', () => {
  const first = newMasterKey(1)
  const vault = openVault(first)

  test('opens what it sealed, and never seals the same twice alike', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16}$/), (digits) => {
        const sealed = vault.sealNationalId(digits)
        expect(vault.openNationalId(sealed, vault.blindIndex(digits))).toBe(digits)
        expect(vault.sealNationalId(digits)).not.toEqual(sealed)
        expect(vault.blindIndex(digits)).toEqual(vault.blindIndex(digits))
      }),
    )
  })

  test('a rotated key ring opens old values and keeps the blind index', () => {
    const rotated = openVault(`${newMasterKey(2)},${first}`)
    const index = vault.blindIndex('6112055511820202')
    expect(rotated.openNationalId(vault.sealNationalId('6112055511820202'), index)).toBe('6112055511820202')
    expect(rotated.blindIndex('6112055511820202')).toEqual(vault.blindIndex('6112055511820202'))
  })

  test('a key ring in which two keys share an id is refused: one of them would be lost without a sign', () => {
    expect(() => openVault(`${newMasterKey(1)},${first}`)).toThrow('two keys have the id 1')
  })

  test('one altered bit is refused', () => {
    const sealed = vault.sealNationalId('6112055511820202')
    sealed[20] = (sealed[20] ?? 0) ^ 1
    expect(() => vault.openNationalId(sealed, vault.blindIndex('6112055511820202'))).toThrow()
  })

  test('the NIK of one person does not open in another’s record', () => {
    const sealed = vault.sealNationalId('6112055511820202')
    expect(() => vault.openNationalId(sealed, vault.blindIndex('6112055511820303'))).toThrow()
  })

  test('a NIK that was sealed before they were bound still opens, and cannot be made of a bound one', () => {
    const index = vault.blindIndex('6112055511820202')
    const { keyId, nationalId } = vault.sealingKeys('a')
    expect(vault.openNationalId(sealWith(keyId, nationalId, '6112055511820202'), index)).toBe('6112055511820202')
    const unmarked = vault.sealNationalId('6112055511820202')
    unmarked.writeUInt32BE(keyId, 0)
    expect(() => vault.openNationalId(unmarked, index)).toThrow()
  })

  test('what belongs to one tenant does not open for another', () => {
    const owner = ownerOf('import_row.cells_cipher', 'impor', 1)
    const sealed = vault.sealForTenant('a', owner, 'baris 1')
    expect(vault.openForTenant('a', owner, sealed)).toBe('baris 1')
    expect(() => vault.openForTenant('b', owner, sealed)).toThrow()
  })

  test('a value opens for its owner alone, and one from before values had owners opens for each', () => {
    const digits = '6112055511820202'
    const owners = [
      ownerOf('import_row.cells_cipher', 'impor', 1),
      ownerOf('import_row.cells_cipher', 'impor', 2),
      ownerOf('import_row.said_cipher', 'impor', 1),
      vault.blindIndex(digits),
      vault.blindIndex('6112055511820303'),
    ]
    const [key, { keyId, tenant }] = [Buffer.alloc(32, 1), vault.sealingKeys('a')]
    for (const owner of owners) {
      const [text, card, state] = [
        vault.sealForTenant('a', owner, digits),
        vault.sealFamilyCard(digits, owner),
        vault.sealUnder(key, owner, digits),
      ]
      for (const other of owners) {
        const opens = [
          () => vault.openForTenant('a', other, text),
          () => vault.openFamilyCard(card, other),
          () => vault.openUnder(key, other, state),
        ]
        for (const open of opens) {
          if (other === owner) expect(open()).toBe(digits)
          else expect(open).toThrow(UnopenedError)
        }
      }
      expect(vault.openForTenant('a', owner, sealWith(keyId, tenant, digits))).toBe(digits)
    }
    const { wrapped } = vault.newPersonKey('a', 1n)
    expect(vault.unwrapPersonKey('a', 1n, wrapped)).toHaveLength(32)
    expect(() => vault.unwrapPersonKey('b', 1n, wrapped)).toThrow(UnopenedError)
    expect(() => vault.unwrapPersonKey('a', 2n, wrapped)).toThrow(UnopenedError)
  })

  test('an index of values is equal for equal texts of one tenant, and of no two tenants', () => {
    const index = vault.indexForTenant('a', 'Permta Jaya')
    expect(index).toHaveLength(16)
    expect(vault.indexForTenant('a', 'Permta Jaya')).toEqual(index)
    expect(vault.indexForTenant('b', 'Permta Jaya')).not.toEqual(index)
  })

  test.each(['', 'abc', '1:kurz', '0:AAAA'])('refuses the key ring %o without repeating it', (keys) => {
    expect(() => openVault(keys)).toThrow(/PAYUNG_KEYS/)
  })
})
