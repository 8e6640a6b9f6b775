import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { fundingSourceWords } from '../../workers/worker-words.ts'
import { PaymentsMade } from '../PaymentsMade.tsx'
import type { ProgrammeDetail } from '../programme.query.ts'
import { insuranceWords, proposerWords, reliefWords } from '../programme-words.ts'
import { LegalBasis } from './LegalBasis.tsx'

export function SummaryCard(props: { programme: ProgrammeDetail }) {
  const { i18n } = useLingui()
  const { months } = useFormats()
  const { name } = useServerWords()
  const { programme } = props
  const hasBasis = programme.regulations.length + programme.agreements.length > 0 || programme.legalNote !== null
  return (
    <Card title={<Trans>Tentang program</Trans>}>
      <FactList
        facts={[
          [<Trans key="owner">Pemilik</Trans>, programme.owner.name],
          [<Trans key="period">Masa</Trans>, months(programme.fromMonth, programme.untilMonth)],
          ...(programme.paidMonths.length === 0
            ? []
            : ([
                [
                  <Trans key="paid">Bulan yang sudah dibayar</Trans>,
                  <PaymentsMade key="payments" payments={programme.paidMonths} />,
                ],
              ] as const)),
          [
            <Trans key="insurance">Program jaminan</Trans>,
            programme.insuranceProgrammes.map((code) => i18n._(insuranceWords[code])).join('; '),
          ],
          [<Trans key="funding">Sumber dana</Trans>, i18n._(fundingSourceWords[programme.fundingSource])],
          [
            <Trans key="relief">Keringanan PP 50/2025</Trans>,
            programme.relief && i18n._(reliefWords[programme.relief]),
          ],
          [<Trans key="for">Sasaran</Trans>, programme.occupations.map(name).join(', ')],
          [
            <Trans key="who">Yang boleh mengusulkan</Trans>,
            programme.proposers.map((proposer) => i18n._(proposerWords[proposer])).join(', '),
          ],
          [<Trans key="basis">Dasar hukum</Trans>, hasBasis && <LegalBasis key="basis-of" programme={programme} />],
        ]}
      />
    </Card>
  )
}
