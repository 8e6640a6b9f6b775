import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { VillageField } from '../../ui/form/VillageField.tsx'
import type { VillageQuestion } from './layout-memory.query.ts'
import classes from './VillageQuestions.module.css'

const another = 'another'

/** One place as the file names it, and the village that is meant: one of those that may be, or any other that is looked for. */
export function VillageAnswer(props: {
  question: VillageQuestion
  value: string | null
  onChange: (code: string | null) => void
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { scope, tenant } = useViewer()
  const { village, district, regency, ambiguous, rows, candidates } = props.question
  const [searches, setSearches] = useState(candidates.length === 0)
  const above = [district, regency].filter((name) => name !== '').join(', ')
  const rowCount = number(rows)
  return (
    <li className={classes.question}>
      <div>
        <b>
          <bdi>{village}</bdi>
        </b>
        {above !== '' && (
          <>
            , <bdi>{above}</bdi>
          </>
        )}
        <div className={classes.why}>
          {ambiguous ? (
            <Trans>{rowCount} baris · beberapa desa bernama begini</Trans>
          ) : (
            <Trans>{rowCount} baris · tidak ada desa bernama begini</Trans>
          )}
        </div>
      </div>
      {searches ? (
        <VillageField
          label={t`Desa yang dimaksud: ${village}`}
          within={scope.areaPrefix === '' ? tenant.area?.code : scope.areaPrefix}
          value={props.value}
          onChange={props.onChange}
        />
      ) : (
        <NativeSelect
          label={t`Desa yang dimaksud: ${village}`}
          value={props.value ?? ''}
          onChange={({ currentTarget: { value } }) => {
            setSearches(value === another)
            props.onChange(value === another || value === '' ? null : value)
          }}
          data={[
            { value: '', label: t`Belum dijawab` },
            ...candidates.map((village) => ({ value: village.code, label: fullName(village) })),
            { value: another, label: t`Desa lain…` },
          ]}
        />
      )}
    </li>
  )
}

function fullName({ name, path }: VillageQuestion['candidates'][number]): string {
  const above = path.filter(({ level }) => level === 'DISTRICT' || level === 'REGENCY').map((area) => area.name)
  return [name, ...above.toReversed()].join(', ')
}
