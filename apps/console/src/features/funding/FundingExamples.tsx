import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Card } from '../../ui/Card.tsx'
import classes from './FundingPage.module.css'
import { type DraftBasis, type Example, firstHalf } from './funding-draft.ts'
import { useFundingWords } from './use-funding-words.ts'

/** What a division is, and three that are ready to be taken over and changed. */
export function FundingExamples(props: { basis: DraftBasis; onChoose: (example: Example) => void }) {
  const { months } = useFundingWords()
  const { basis, onChoose } = props
  const half = months(basis.fromMonth, firstHalf(basis))
  const examples = [
    ['PROVINCE_FIRST', <Trans key="half">Provinsi {half}, kabupaten atau kota sisanya</Trans>],
    ['HALVES', <Trans key="halves">Pusat 50%, pemerintah sendiri 50%</Trans>],
    ['PALM_FUND', <Trans key="palm">Dana sawit bagi yang belum terdaftar, desa bagi yang lain</Trans>],
  ] as const
  return (
    <Card title={<Trans>Belum dibagi: pemerintah Anda membayar semuanya</Trans>}>
      <div className={classes.column}>
        <p style={{ margin: 0 }}>
          <Trans>
            Aturan dibaca dari atas ke bawah untuk setiap orang dan bulan. Yang tidak diambil sebuah aturan diteruskan
            ke aturan berikutnya, dan akhirnya ke pembayar terakhir. Instansi lain yang ikut membayar harus
            menyetujuinya sebelum keputusan ditandatangani. Mulailah dari contoh, atau tambahkan aturan sendiri.
          </Trans>
        </p>
        <ul className={classes.examples}>
          {examples.map(([example, words]) => (
            <li key={example}>
              <Button variant="default" onClick={() => onChoose(example)}>
                {words}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
