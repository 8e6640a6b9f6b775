import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import classes from './DeskPage.module.css'
import type { DeskList } from './desk.query.ts'

/** A contribution list that waits for a second person's approval, given on its own page: for whom, how much, since when, and what it begins. */
export function ContributionListCard({ list }: { list: DeskList }) {
  const { t } = useLingui()
  const { moment, months, number, rupiah } = useFormats()
  const decreeName = useDecreeName()
  const { decree, government, keptFor } = list
  const span = months(list.fromMonth, list.untilMonth)
  const name = decree === null ? government.name : decreeName(decree)
  return (
    <Card
      title={<Trans>Daftar iuran {span} menunggu persetujuan Anda</Trans>}
      aside={
        <ButtonLink to="/iuran/$listId" params={{ listId: list.id }} variant="default">
          <Trans>Buka daftar</Trans>
        </ButtonLink>
      }
    >
      <FactList
        facts={[
          [
            <Trans key="decree" context="one">
              Keputusan
            </Trans>,
            keptFor === null ? name : t`${name}, bagian ${keptFor.name ?? t`pekerja`}`,
          ],
          [<Trans key="people">Orang</Trans>, number(list.people)],
          [<Trans key="amount">Diminta</Trans>, rupiah(list.total)],
          [<Trans key="who">Disusun oleh</Trans>, list.draftedBy?.name],
          [<Trans key="since">Menunggu sejak</Trans>, moment(list.draftedAt)],
        ]}
      />
      <p className={classes.purpose}>
        <Trans>Bila disetujui, nilainya menjadi komitmen anggaran dan daftarnya dapat dikirim ke BPJS.</Trans>
      </p>
    </Card>
  )
}
