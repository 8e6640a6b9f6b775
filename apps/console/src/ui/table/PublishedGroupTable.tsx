import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { useServerWords } from '../use-server-words.ts'
import { DataTable } from './DataTable.tsx'
import { PhoneLabel } from './PhoneLabel.tsx'
import { WholeList } from './WholeList.tsx'

/** One of the groups that the API publishes: nobody is told apart in it. */
export interface PublishedGroup {
  /** Null for several districts together. */
  readonly district: { readonly code: string; readonly name: string } | null
  /** Null for people without one, and for several together. */
  readonly occupation: { readonly code: string; readonly nameId: string; readonly nameEn: string } | null
  /** Several occupations stand together. */
  readonly isRest: boolean
  readonly people: number
}

/** How many people of which district and occupation there are, in multiples of five: numbers that show nobody and lead nowhere. */
export function PublishedGroupTable(props: { label: string; groups: readonly PublishedGroup[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { name } = useServerWords()
  return (
    <WholeList name="published-group-table" rows={props.groups}>
      {(rows) => (
        <DataTable
          label={props.label}
          compact
          rows={rows}
          idOf={({ district, occupation, isRest }) => `${district?.code} ${isRest ? '*' : occupation?.code}`}
          nameOf={({ district }) => district?.name ?? t`Berbagai kecamatan`}
          columns={[
            {
              id: 'district',
              header: <Trans>Kecamatan</Trans>,
              onPhone: 'HEAD',
              cell: ({ district }) => district?.name ?? t`Berbagai kecamatan`,
            },
            {
              id: 'occupation',
              header: <Trans>Pekerjaan</Trans>,
              wraps: true,
              cell: ({ occupation, isRest }) => {
                if (isRest) return t`Berbagai pekerjaan`
                return occupation === null ? t`Belum tercatat` : name(occupation)
              },
            },
            {
              id: 'people',
              header: <Trans>Orang</Trans>,
              align: 'right',
              cell: ({ people }) => (
                <PhoneLabel label={<Trans>Orang</Trans>}>{people === 0 ? t`kurang dari 5` : number(people)}</PhoneLabel>
              ),
            },
          ]}
        />
      )}
    </WholeList>
  )
}
