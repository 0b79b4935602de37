"""All samples in order."""

from catalogue import (
    s01_lunchbox,
    s02_raincoat,
    s03_lamp,
    s04_shelf,
    s05_basket,
    s06_bakingmat,
    s07_tumbler,
    s08_treeskirt,
    s09_trolley,
    s10_cushion,
    s11_stool,
    s12_toolbox,
    s13_invoice,
    s14_audit,
)

SAMPLES = (
    s01_lunchbox.SAMPLE,
    s02_raincoat.SAMPLE,
    s03_lamp.SAMPLE,
    s04_shelf.SAMPLE,
    s05_basket.SAMPLE,
    s06_bakingmat.SAMPLE,
    s07_tumbler.SAMPLE,
    s08_treeskirt.SAMPLE,
    s09_trolley.SAMPLE,
    s10_cushion.SAMPLE,
    s11_stool.SAMPLE,
    s12_toolbox.SAMPLE,
    s13_invoice.SAMPLE,
    s14_audit.SAMPLE,
)
