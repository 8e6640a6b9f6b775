import { useLingui } from '@lingui/react/macro'
import { Group, NativeSelect } from '@mantine/core'
import { LIKENESS_REASONS } from '@payung/domain/identity/person-likeness'
import { useNavigate } from '@tanstack/react-router'
import { type DuplicatesAddress, readDuplicatesAddress } from './duplicates-address.ts'
import { reasonWords } from './reason-words.ts'

/** Which pairs: by what became of them, by how alike they are, and by why. */
export function DuplicateFilters(props: { address: DuplicatesAddress }) {
  const { i18n, t } = useLingui()
  const navigate = useNavigate()
  const { address } = props
  const choose = (changed: Record<string, string>) => {
    const { sesudah: _after, sebelum: _before, pasangan: _pair, baris: _row, ...rest } = address
    const entries = Object.entries({ ...rest, ...changed }).filter(([, value]) => value !== '')
    void navigate({ to: '/pekerja/ganda', search: readDuplicatesAddress(Object.fromEntries(entries)) })
  }
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={t`Keadaan`}
        value={address.keadaan ?? ''}
        onChange={({ currentTarget: { value } }) => choose({ keadaan: value })}
        data={[
          { value: '', label: t`Perlu diputuskan` },
          { value: 'nanti', label: t`Ditunda` },
          { value: 'berbeda', label: t`Bukan orang yang sama` },
          { value: 'digabung', label: t`Digabung` },
        ]}
      />
      <NativeSelect
        label={t`Pada`}
        value={address.pada ?? ''}
        onChange={({ currentTarget: { value } }) => choose({ pada: value })}
        data={[
          { value: '', label: t`Semua instansi` },
          { value: 'saya', label: t`Instansi saya` },
          { value: 'lain', label: t`Instansi lain` },
        ]}
      />
      <NativeSelect
        label={t`Kemiripan`}
        value={address.nilai ?? ''}
        onChange={({ currentTarget: { value } }) => choose({ nilai: value })}
        data={[
          { value: '', label: t`Semua` },
          { value: '80', label: t`80 ke atas` },
          { value: '90', label: t`90 ke atas` },
        ]}
      />
      <NativeSelect
        label={t`Alasan`}
        value={address.alasan ?? ''}
        onChange={({ currentTarget: { value } }) => choose({ alasan: value })}
        data={[
          { value: '', label: t`Semua alasan` },
          ...LIKENESS_REASONS.filter((reason) => reason !== 'NATIONAL_ID').map((reason) => ({
            value: reason,
            label: i18n._(reasonWords[reason]),
          })),
        ]}
      />
    </Group>
  )
}
