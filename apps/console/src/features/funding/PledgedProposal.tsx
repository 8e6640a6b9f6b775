import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { FundingPledge } from './funding.query.ts'

/** What the pledges of a decree's list ask for: each company pays for its people, the rest stays with the government. */
export function PledgedProposal(props: { pledges: readonly FundingPledge[]; onTake: () => void }) {
  const { months, number } = useFormats()
  if (props.pledges.length === 0) return null
  return (
    <Card
      title={<Trans>Usulan dari janji perusahaan</Trans>}
      hint={<Trans>Daftar keputusan ini disusun dari janji-janji ini</Trans>}
    >
      <FactList
        facts={props.pledges.map(({ pledgeId, company, people, fromMonth, untilMonth }) => [
          <span key={pledgeId}>{company.name}</span>,
          <span key="is">
            <Trans>{number(people)} orang</Trans>, {months(fromMonth, untilMonth)}
          </span>,
        ])}
      />
      <p>
        <Trans>
          Setiap perusahaan membayar iuran orang dari janjinya, sisanya dibayar pemerintah Anda. Persentasenya dapat
          diubah sebelum disimpan; setelah disimpan, perusahaan diminta menyetujuinya.
        </Trans>
      </p>
      <Group justify="flex-end">
        <Button leftSection={<IconHeartHandshake size={18} aria-hidden />} onClick={props.onTake}>
          <Trans>Pakai usulan</Trans>
        </Button>
      </Group>
    </Card>
  )
}
