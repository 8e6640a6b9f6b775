import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { glossary } from '../glossary.ts'
import classes from './HelpDrawer.module.css'

/** The glossary whole, and the keys worth knowing. */
export default function HelpDrawer(props: { opened: boolean; onClose: () => void }) {
  const { i18n, t } = useLingui()
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      title={<Trans>Bantuan</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <h3>
        <Trans>Papan ketik</Trans>
      </h3>
      <dl className={classes.terms}>
        <dt>Ctrl K</dt>
        <dd>
          <Trans>Cari halaman, tindakan, atau orang</Trans>
        </dd>
        <dt>Tab, Enter</dt>
        <dd>
          <Trans>Berpindah dan memilih; semua dapat dicapai tanpa tetikus</Trans>
        </dd>
      </dl>
      <h3>
        <Trans>Daftar istilah</Trans>
      </h3>
      <dl className={classes.terms}>
        {Object.entries(glossary).map(([key, { word, meaning }]) => (
          <div key={key}>
            <dt>{i18n._(word)}</dt>
            <dd>{i18n._(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  )
}
