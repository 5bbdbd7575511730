"""What is remembered, and what is forgotten."""

from tawatur.core.memory import Memory


def test_an_answer_is_worked_out_once_while_it_is_remembered() -> None:
    """Asking again for a key that is kept does no work."""
    asked: list[str] = []

    def measure(word: str) -> int:
        asked.append(word)
        return len(word)

    memory = Memory(measure, most=4)
    assert [memory["دبابة"], memory["طائرة"], memory["دبابة"]] == [5, 5, 5]
    assert asked == ["دبابة", "طائرة"]


def test_no_more_is_kept_than_was_said() -> None:
    """However many keys are asked for, the memory holds at most so many, and the newest are among them."""
    memory = Memory[int, int](lambda number: number * number, most=10)
    for number in range(1_000):
        assert memory[number] == number * number
        assert len(memory) <= 10
    assert 999 in memory and 0 not in memory


def test_what_was_forgotten_is_worked_out_again() -> None:
    """A key that was dropped gets the same answer as before."""
    memory = Memory[int, str](str, most=2)
    first = memory[1]
    for number in range(2, 9):
        assert memory[number]
    assert 1 not in memory and memory[1] == first
