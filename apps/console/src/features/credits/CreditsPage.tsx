import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCoins } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { CreditSettlements } from './CreditSettlements.tsx'
import { CreditTable } from './CreditTable.tsx'
import { type Credit, CreditsQuery } from './credits.query.ts'
import { ExportCreditsButton } from './ExportCreditsButton.tsx'
import { SettleCreditsDialog } from './SettleCreditsDialog.tsx'

const creditsOnPage = 50

/** What was paid for people beyond the last month that was owed, and how it was settled. */
export function CreditsPage() {
  return useMay('CONTRIBUTION_READ') ? <CreditsScreen /> : <NoAccess />
}

function CreditsScreen() {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const notify = useNotify()
  const address = useSearch({ from: '/app/iuran/kelebihan' })
  const [chosen, setChosen] = useState<readonly Credit[]>([])
  const [isSettling, setSettling] = useState(false)
  // Asked anew after each step: both tables change with it.
  const [steps, setSteps] = useState(0)
  const list = useConnection(CreditsQuery, pageOfAddress(address, creditsOnPage), (data) => data.contributionCredits)
  const page = list.data?.contributionCredits
  const total = page === undefined ? undefined : number(page.totalCount)
  const changed = (words: string) => {
    setChosen([])
    setSettling(false)
    setSteps(steps + 1)
    list.refetch()
    notify(words)
  }
  const sum = chosen.reduce((all, { amount }) => all + BigInt(amount), 0n)
  return (
    <>
      <PageHeader
        title={t`Kelebihan iuran`}
        count={total === undefined ? undefined : t`${total} orang`}
        crumbs={[{ label: t`Daftar iuran`, link: { to: '/iuran' } }]}
        context={
          page === undefined ? undefined : (
            <Trans>
              Belum diselesaikan {rupiah(page.amount)}; yang sudah dapat diselesaikan {rupiah(page.confirmedAmount)}.
            </Trans>
          )
        }
        actions={
          <>
            {page?.mayExport === true && page.totalCount > 0 && <ExportCreditsButton />}
            {page?.mayRecord === true && (
              <Button disabled={chosen.length === 0} onClick={() => setSettling(true)}>
                <Trans>Catat penyelesaian</Trans>
              </Button>
            )}
          </>
        }
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        <Card
          flush
          title={<Trans>Belum diselesaikan</Trans>}
          hint={
            <Trans>
              Bulan yang sudah dibukukan BPJS sesudah bulan terakhir yang terutang. Dihitung dari laporan dan keputusan,
              tidak diketik.
            </Trans>
          }
        >
          <p style={{ margin: '0 16px 8px' }} aria-live="polite">
            {chosen.length > 0 && (
              <Trans>
                Dipilih {number(chosen.length)} orang, {rupiah(String(sum))}.
              </Trans>
            )}
          </p>
          <ConnectionPage
            file={false}
            list={list}
            failure={<Trans>Kelebihan iuran tidak dapat dimuat</Trans>}
            loading={{ label: t`Memuat kelebihan iuran`, rows: 4 }}
            empty={
              <NothingYet icon={IconCoins} title={<Trans>Tidak ada kelebihan iuran</Trans>}>
                <Trans>
                  Kelebihan muncul sendiri bila seseorang meninggal, pindah, bekerja pada pemberi kerja, atau keluar
                  dari keputusan, padahal bulan sesudahnya sudah dibayar.
                </Trans>
              </NothingYet>
            }
          >
            {(credits, { contributionCredits }) => (
              <CreditTable
                credits={credits}
                chosen={contributionCredits.mayRecord ? chosen : null}
                onChoose={setChosen}
              />
            )}
          </ConnectionPage>
        </Card>
        <CreditSettlements key={steps} onChanged={changed} />
      </div>
      {isSettling && (
        <SettleCreditsDialog
          credits={chosen}
          onClose={() => setSettling(false)}
          onDone={() => changed(t`Penyelesaian dicatat dan menunggu penyetuju lain.`)}
        />
      )}
    </>
  )
}
