"""Money and papers in the buyer's hand, and the day by which he must answer."""

from toolkit.model.resolution import Reason
from toolkit.resolver.settled import Rule, Settled
from toolkit.resolver.wording import day, money

OPEN = ("fail", "pending", "aborted")
_BY_DOCUMENTS = {
    "L/C": "Payment runs by letter of credit: the bank looks at documents, not at goods. Waive no discrepancy. "
    "Only an inspection certificate among the documents stops the payment for these goods.",
    "D/P": "Payment runs by collection: the bank hands over the documents against payment and looks at nothing else. "
    "Until the result is settled take none up and pay nothing; whoever has not the documents has not the goods.",
}


def goods_and_balance(settled: Settled) -> Reason | None:
    """G1: the guide presupposes goods at the factory and an unpaid balance; elsewhere less can be asked."""
    where = settled.case.order.goods.location
    if settled.case.verdict.result not in OPEN or where in (None, "factory"):
        return None
    return Reason(
        rule="G1", text=f"The goods are not at the factory ({where}): what can be asked of the supplier is less."
    )


def balance_hold(settled: Settled) -> Reason | None:
    """G17, G18: the unpaid balance is the strongest incentive; it is held until the correction is verified (G52)."""
    order = settled.case.order
    if settled.case.verdict.result not in OPEN or order.payment.balance_paid is not False:
        return None
    balance = order.balance
    amount = f" of {money(balance, order.order.money)}" if balance is not None else ""
    return Reason(rule="G17", text=f"The balance{amount} is unpaid: hold it until the result is settled and verified.")


def leverage(settled: Settled) -> Reason | None:
    """G18: how much of the order is unpaid, the figure that the supplier looks at."""
    order, policy = settled.case.order, settled.case.policy
    if settled.case.verdict.result not in OPEN or order.payment.balance_paid is not False:
        return None
    balance, value = order.balance, order.value
    if balance is None or not value:
        return None
    part = float(balance / value)
    weak = f"; below {100 * policy.meaningful_balance:.0f} % that is weak" if part < policy.meaningful_balance else ""
    text = f"Unpaid: {money(balance, order.order.money)}, {100 * part:.0f} % of the order. That is the leverage{weak}."
    return Reason(rule="G18", text=text)


def balance_gone(settled: Settled) -> Reason | None:
    """G19: after payment only goodwill is left."""
    if settled.case.verdict.result not in OPEN or settled.case.order.payment.balance_paid is not True:
        return None
    return Reason(rule="G19", text="The balance is paid: you negotiate from goodwill alone, so ask and document.")


def payment_by_documents(settled: Settled) -> Reason | None:
    """G52: under a credit or a collection the documents are the hold."""
    method = settled.case.order.payment.method
    paid = settled.case.order.payment.balance_paid
    if settled.case.verdict.result not in OPEN or method not in _BY_DOCUMENTS or paid:
        return None
    return Reason(rule="G52", text=_BY_DOCUMENTS[method])


def answer_in_writing(settled: Settled) -> Reason | None:
    """G44: an answer within a day or two, in writing, with path and conditions."""
    case = settled.case
    if case.verdict.result not in OPEN:
        return None
    late = " That day has passed: answer today." if case.as_of > settled.respond_by else ""
    return Reason(rule="G44", text=f"Answer the supplier in writing by {day(settled.respond_by)}.{late}")


RULES: tuple[Rule, ...] = (
    goods_and_balance,
    balance_hold,
    leverage,
    balance_gone,
    payment_by_documents,
    answer_in_writing,
)
