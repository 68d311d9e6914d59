"""An attribute that is worked out once.

functools.cached_property takes a lock at each first look-up until Python 3.12; a plan looks up
two dozen of them, and shares none between threads.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801  it reads as the word it is, beside property
    """Work an attribute out when it is first asked for, and keep it on the instance."""

    def __init__(self, function: Callable[[Any], Value]) -> None:
        """Take the method that works it out."""
        self._function = function
        self._name = function.__name__
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "once[Value]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object | None, owner: type) -> "once[Value] | Value":
        """Return the value, which shadows this descriptor from now on."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._function(instance)
        return value
