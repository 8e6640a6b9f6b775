import { Trans, useLingui } from '@lingui/react/macro'
import { NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { Card } from '../../ui/Card.tsx'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Choice, SourceChoices } from './Choice.tsx'
import { ContributionAnswer } from './ContributionAnswer.tsx'
import { type ContributionInput, ContributionQuery } from './tariff.query.ts'
import { groupWords, membershipWords, riskWords } from './tariff-words.ts'

/** What an example person costs in the month of the page, explained. */
export function ContributionExample({ month }: { month: string }) {
  const { t } = useLingui()
  const [membershipKind, setKind] = useState<ContributionInput['membershipKind']>('SELF_EMPLOYED')
  const [group, setGroup] = useState<NonNullable<ContributionInput['occupationGroup']>>('OTHER')
  const [riskClass, setRisk] = useState<NonNullable<ContributionInput['riskClass']>>('LOW')
  const [income, setIncome] = useState<string | number>('')
  const [sources, setSources] = useState<ContributionInput['sources']>(['PROVINCIAL_BUDGET'])
  const isSelfEmployed = membershipKind === 'SELF_EMPLOYED'
  const [{ data, error }] = useQuery({
    query: ContributionQuery,
    variables: {
      input: {
        membershipKind,
        occupationGroup: isSelfEmployed ? group : null,
        riskClass: isSelfEmployed ? null : riskClass,
        income: income === '' ? null : String(income),
        programmes: isSelfEmployed ? ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE'] : ['WORK_ACCIDENT', 'DEATH'],
        month,
        sources,
      },
    },
  })
  return (
    <Card title={<Trans>Contoh seorang pekerja</Trans>} hint={<Trans>Beserta cara menghitungnya</Trans>}>
      <Stack gap="md">
        <FieldGrid>
          <Choice
            label={<Trans>Kepesertaan</Trans>}
            words={membershipWords}
            value={membershipKind}
            onChange={(value) => value !== null && setKind(value)}
          />
          {isSelfEmployed ? (
            <Choice
              label={<Trans>Kelompok pekerjaan</Trans>}
              words={groupWords}
              value={group}
              onChange={(value) => value !== null && setGroup(value)}
            />
          ) : (
            <Choice
              label={<Trans>Risiko pekerjaan</Trans>}
              words={riskWords}
              value={riskClass}
              onChange={(value) => value !== null && setRisk(value)}
            />
          )}
          <NumberInput
            label={isSelfEmployed ? <Trans>Penghasilan sebulan</Trans> : <Trans>Upah sebulan</Trans>}
            placeholder={isSelfEmployed ? t`Paket pekerja rentan` : ''}
            min={0}
            max={999_999_999_999}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            thousandSeparator="."
            decimalSeparator=","
            value={income}
            onChange={setIncome}
          />
        </FieldGrid>
        <SourceChoices label={<Trans>Sumber dana</Trans>} value={sources} onChange={setSources} />
        <ProblemAlert problem={error ?? null} />
        {data && <ContributionAnswer contributions={data.contribution} />}
      </Stack>
    </Card>
  )
}
