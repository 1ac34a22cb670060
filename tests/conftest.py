"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# No time by the clock on the wall is a fault: machines are busy. In CI the examples are the same each time.
_HERE = settings.get_profile(settings.get_current_profile_name())
settings.register_profile("busy", parent=_HERE, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")
