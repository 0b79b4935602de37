"""English and Chinese side by side (family A)."""

import datetime as dt
from decimal import Decimal
from functools import partial

from layouts import numbered
from layouts.frame import Look
from layouts.wording import Wording
from report_data import Check, Deal, Defect, Measure, Quantities, Report, Sample, Sampling, Section

REPORT = Report(
    name="11-stool-bilingual",
    agency="Huilan Willowgate Inspection 汇岚柳门检验",
    agency_line="",
    report_no="HW26-1031-07",
    service="Pre-Shipment Inspection 出货前检验",
    inspected=dt.date(2026, 10, 31),
    date_text="2026-10-31",
    client="Outpost & Larch Camping Oy",
    supplier="Songxi Stonecricket Outdoor Co., Ltd. 松溪石蟋户外用品有限公司",
    factory="Stonecricket Plant 石蟋一厂",
    place="Songxi 松溪",
    inspector="Luo Min 罗敏",
    product="Folding camping stool 折叠凳",
    po="OL-88120",
    item="FS-38-OLV",
    quantities=Quantities(ordered=2000, produced=2000, packed=1800),
    sampling=Sampling(lot=2000, aql=("0", "2.5", "4.0"), standard="GB/T 2828.1"),
    defects=(
        Defect("Rivet loose, leg wobbles", "major", 5, zh="铆钉松动,凳脚晃动"),
        Defect("Seat fabric of another shade", "major", 2, zh="座布色差"),
        Defect("Weld open at the cross bar", "major", 2, zh="横杆焊接开裂"),
        Defect("Scratch on leg, 10 to 20 mm", "minor", 3, zh="凳脚划痕"),
        Defect("Rubber foot not pushed home", "minor", 2, zh="胶脚未到位", photos=1),
        Defect("Stain on the underside of the seat", "minor", 2, zh="座面底部污渍", photos=1),
    ),
    sections=(
        Section("Quantity 数量", "pass"),
        Section("Workmanship 外观做工", "fail", "9 > 7"),
        Section("Function test 功能测试", "pass"),
        Section("Packing and marks 包装唛头", "pass"),
    ),
    remarks=(
        "The loose rivets are from one riveting machine 铆钉松动来自同一台铆接机.",
        "200 pcs are not packed yet 200个未包装.",
    ),
    aql_result="fail",
    overall="fail",
    checks=(
        Check("Static load 静载", "120 kg, 10 min; collapse is critical 断裂为致命缺陷", "3 pcs", "OK 合格", "pass"),
        Check("Folding 折叠", "200 times; pinch point = failed 夹手即不合格", "3 pcs", "OK 合格", "pass"),
        Check("Carton drop 跌落", "10 drops 十次", "1 ctn", "OK 合格", "pass"),
    ),
    measures=(
        Measure("Height 高", "380 mm", "±5", ("381", "379", "380")),
        Measure("Seat 座面", "320 mm", "±5", ("322", "318", "320")),
        Measure("Weight 重量", "910 g", "±30", ("905", "921", "912")),
    ),
    general_photos=(("Cartons 外箱", "carton"), ("Label 标签", "label")),
    picture="stool",
    colour=(102, 116, 70),
)

WORDING = Wording(
    title="Inspection Report 检验报告",
    blocks=(
        "title",
        "facts",
        "order",
        "sections",
        "overall",
        "plan",
        "defects",
        "remarks",
        "checks",
        "measures",
        "small_print",
        "photos",
        "sign",
    ),
    results={"pass": "Pass 合格", "fail": "Fail 不合格", "pending": "Pending 待定", "na": "N/A 不适用"},
    facts=(
        ("Report No. 报告编号", "report_no"),
        ("Inspection date 检验日期", "date_text"),
        ("Client 客户", "client"),
        ("Service 服务类型", "service"),
        ("Supplier 供应商", "supplier"),
        ("Factory 工厂", "factory"),
        ("Product 产品", "product"),
        ("Inspector 检验员", "inspector"),
    ),
    order_title="1. Order 订单",
    order=(
        ("PO No. 订单号", "po"),
        ("Item No. 货号", "item"),
        ("Order qty 订单数量", "ordered"),
        ("Finished qty 完成数量", "produced"),
        ("Packed qty 已包装数量", "packed"),
    ),
    sections_title="2. Summary 结果汇总",
    section_heads=("No.", "Section 项目", "Result 结果", "Remark 备注"),
    overall_label="Overall conclusion 总结论",
    plan_title="3. Sampling 抽样",
    plan_facts=(("Standard 标准", "standard"), ("Inspection level 检验水平", "level")),
    plan_heads=("", "Critical 致命", "Major 严重", "Minor 轻微"),
    plan_rows=(("AQL", "aql"), ("Sample size 抽样数", "size")),
    defects_title="4. Defect list 缺陷清单",
    defect_heads=("No. 序号", "Defect description 缺陷描述", "Critical 致命", "Major 严重", "Minor 轻微"),
    found="Total found 合计",
    allowed="Max. allowed 允收数",
    verdict="AQL result 判定",
    remarks_title="5. Remarks 备注",
    checks_title="6. Tests 测试",
    check_heads=("Test 测试项", "Method 方法", "Qty 数量", "Finding 结果", "Judgement 判定"),
    measures_title="7. Measurements 尺寸",
    measure_heads=("Point 部位", "Spec 规格", "Tol. 公差", "Result 判定"),
    photos_title="9. Photos 照片",
    caption="{text} {zh}",
    print_title="8. Definitions 定义",
    small_print=(
        (
            "Critical 致命: danger to people 危及人身安全. Major 严重: cannot be sold or used 影响使用或销售. "
            "Minor 轻微: small fault of look 轻微外观问题. "
            "One critical defect fails the lot 出现一个致命缺陷即整批不合格."
        ),
    ),
    extra={"signed": "Inspector 检验员: {inspector}", "countersigned": "Reviewer 复核人: Qiao An 乔安"},
)

LOOK = Look(
    header="line",
    accent="#0b4f8a",
    head_fill="#e3ecf5",
    rule="#8fa4ba",
    page_text="Page {page} of {total}",
    footer="Huilan Willowgate Inspection",
    pad=3.2,
)

DEAL = Deal(
    {
        "order": {
            "date": dt.date(2026, 8, 24),
            "incoterm": "FOB Xiamen",
            "currency": "USD",
            "unit_price": Decimal("5.70"),
            "delivery_date": dt.date(2026, 11, 6),
            "latest_shipment": dt.date(2026, 11, 16),
        },
        "buyer": {
            "address": "Lehtikuusentie 4, Tampere, Finland",
            "country": "FI",
            "contact": "Aino Larch",
            "email": "aino@outpostlarch.example",
            "signatory": "Aino Larch",
            "title": "Sourcing Manager",
        },
        "supplier": {
            "country": "CN",
            "name": "Songxi Stonecricket Outdoor Co., Ltd.",
            "name_zh": "松溪石蟋户外用品有限公司",
            "address": "福建省松溪县石蟋路6号",
            "contact": "Mr. Shi Yong",
            "email": "shi@stonecricket.example",
        },
        "payment": {"method": "T/T", "deposit_percent": 30, "balance_percent": 70, "balance_paid": False},
        "contract": {
            "governing_law": "PRC",
            "inspection_right": "5.2",
            "reinspection_cost": "supplier",
            "clauses": ["5.2", "5.4"],
            "language": "en-zh",
        },
        "costs": {
            "delay_per_day": 70,
            "rework_days": 4,
            "sort_days": 3,
            "rework_per_unit": Decimal("0.15"),
            "sort_per_unit": Decimal("0.10"),
            "man_day": 270,
        },
        "goods": {"location": "factory"},
    }
)

SAMPLE = Sample(REPORT.name, partial(numbered.draw, REPORT, WORDING, LOOK), REPORT, DEAL)
