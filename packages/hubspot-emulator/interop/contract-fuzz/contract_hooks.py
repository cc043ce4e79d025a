"""What the fuzzer has to know beside the contract documents: where the emulator differs from them on purpose."""

import re

import schemathesis

# Read leniently: a query is text, so any text is a list of names and a boolean or not.
LENIENT_PARAMETERS = {"archived", "properties"}
# HubSpot's own samples leave these lists out, though its documents require them.
LENIENT_FIELDS = {"properties", "propertiesWithHistory"}

# Operations that the emulator has beside the documents; `search` and `merge` might as well be ids of records.
BESIDE = {
    "DELETE": re.compile(r"/crm/(v3/objects|objects/[^/]+)/{objectType}/({objectId}|search|merge)$"),
    "POST": re.compile(r"/crm/(v3/objects|objects/[^/]+)/{objectType}$"),
}
NOWHERE = re.compile(r"(?!)")


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Entries of a batch's errors: three fields that are documented as required are in no recorded answer."""
    error = raw_schema["components"]["schemas"]["BatchError"]
    error["required"] = ["status", "category", "message"]


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Keeps a failure unless the emulator means it."""
    if failure.code == "ST201":
        return not (
            holds_null(case.body)
            or refuses_every_input(response)
            or named(r"parameters? (.+) in query", failure) <= LENIENT_PARAMETERS
            or named(r"required property: (\w+)", failure) <= LENIENT_FIELDS
        )
    if failure.code == "ST204":
        return not (BESIDE.get(case.method, NOWHERE).search(case.operation.path) and response.status_code != 405)
    return not (failure.code == "ST205" and any(path.search(case.operation.path) for path in BESIDE.values()))


def named(pattern, failure):
    """The names in a failure's message; a message of another kind names something that nobody is lenient about."""
    match = re.search(pattern, failure.message)
    return set(re.findall(r"\w+", match.group(1))) if match else {None}


def refuses_every_input(response):
    """Whether a batch was refused input by input rather than as a whole."""
    body = response.json() if response.status_code in (200, 201, 207) else {}
    return body.get("status") == "CANCELED" or (body.get("numErrors", 0) > 0 and body.get("results") == [])


def holds_null(value):
    """Whether a body has a null inside: HubSpot's parser reads null as "not set"."""
    if isinstance(value, dict):
        return any(child is None or holds_null(child) for child in value.values())
    return isinstance(value, list) and any(map(holds_null, value))


@schemathesis.check
def success_is_declared(ctx, response, case):
    """A success has a status that the document names; `default` stands for refusals only."""
    if case.method.upper() != case.operation.method.upper():
        return
    declared = case.operation.definition.raw["responses"]
    if response.status_code < 400 and str(response.status_code) not in declared:
        raise AssertionError(f"{response.status_code} is not among the declared {sorted(declared)}")


@schemathesis.check
def refusals_are_json(ctx, response, case):
    """A refusal carries the envelope that callers look into."""
    if response.status_code < 400:
        return
    body = response.json()
    if not isinstance(body.get("message"), str) or not isinstance(body.get("status"), str):
        raise AssertionError(f"no status or message in {body}")
